/**
 * What turns the packaged jar into a runtime image, an application folder, installers and the contents of a container. It is
 * run by the build, from these sources, and is no part of the program.
 */
@NullMarked
package image;

import org.jspecify.annotations.NullMarked;
