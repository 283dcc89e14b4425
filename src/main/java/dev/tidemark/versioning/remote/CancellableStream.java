package dev.tidemark.versioning.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import dev.tidemark.versioning.Activity;

/** A stream that ends in a fault when the work is no longer wanted. */
final class CancellableStream extends FilterInputStream {
    private final Activity activity;

    CancellableStream(InputStream in, Activity activity) {
        super(in);
        this.activity = activity;
    }

    @Override
    public int read() throws IOException {
        activity.check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        activity.check();
        return super.read(bytes, offset, length);
    }
}
