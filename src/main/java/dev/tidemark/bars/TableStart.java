package dev.tidemark.bars;

import java.util.List;

/**
 * Where a table starts and how its fields are parted.
 *
 * @param delimiter the character between fields
 * @param headerLine the line of the header; of the first row where there is none
 * @param bodyLine the line after the header; the first row where there is none
 * @param extraHeaderRows how many more header rows there are, all before {@code bodyLine}
 * @param hasHeader whether there is a header
 * @param names the header's cells, those at the end that are empty included
 */
record TableStart(char delimiter, long headerLine, long bodyLine, int extraHeaderRows, boolean hasHeader,
        List<String> names) {}
