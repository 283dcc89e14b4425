/** Where versions are shared: folders, and S3 with all that speaks like it. */
@NullMarked
package dev.tidemark.versioning.remote;

import org.jspecify.annotations.NullMarked;
