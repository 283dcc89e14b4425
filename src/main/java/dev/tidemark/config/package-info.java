/** YAML as located nodes: every value knows its line and column. Knows none of the rooms that read settings from it. */
@NullMarked
package dev.tidemark.config;

import org.jspecify.annotations.NullMarked;
