package dev.tidemark.versioning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Shown;

/** Reads manifests, and trusts none: a path that leads out of its folder is refused. */
final class ManifestReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final String name;

    /** A reader of one manifest, with its name in sentences. */
    ManifestReader(String name) {
        this.name = name;
    }

    /**
     * Reads it.
     *
     * @throws DataFault if it is none
     */
    Manifest read(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw fault("a list of files was expected");
            }
            List<Manifest.Entry> entries = new ArrayList<>();
            Set<String> paths = new HashSet<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Manifest.Entry entry = entry(json);
                if (!paths.add(entry.path())) {
                    throw fault("the file " + Shown.text(entry.path()) + " stands in it twice");
                }
                entries.add(entry);
            }
            return new Manifest(entries);
        } catch (IOException e) {
            throw fault("it is no JSON");
        }
    }

    private Manifest.Entry entry(JsonParser json) throws IOException {
        Optional<ObjectId> id = Optional.empty();
        String path = "";
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw fault("a file with md5 and relpath was expected");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING && key.equals("md5")) {
                id = ObjectId.parse(json.getText()).filter(found -> !found.isFolder());
            } else if (value == JsonToken.VALUE_STRING && key.equals("relpath")) {
                path = json.getText();
            } else {
                json.skipChildren();
            }
        }
        if (!RelativePath.isInside(path)) {
            throw fault("the path " + Shown.text(path) + " leads out of the folder, or to nothing");
        }
        String shown = Shown.text(path);
        return new Manifest.Entry(path, id.orElseThrow(() -> fault("the file " + shown + " has no md5")));
    }

    private DataFault fault(String what) {
        return new DataFault(name + ": the folder's list is damaged: " + what);
    }
}
