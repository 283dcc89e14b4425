/** Named columns of numbers over time, to CSV and Parquet and back. */
@NullMarked
package dev.tidemark.table;

import org.jspecify.annotations.NullMarked;
