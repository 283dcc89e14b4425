package dev.tidemark.report;

import java.util.List;

/** Something that a report shows. */
public sealed interface Block {
    /** A paragraph. */
    record Text(String text) implements Block {}

    /** Text as it is typed or sent, line by line, scrolled by itself where it is too wide. */
    record Code(String text) implements Block {}

    /** A heading within a part, with a mark beside it; no mark where that is empty. */
    record Heading(String text, String mark, Tone tone) implements Block {}

    /** A few figures side by side. */
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /** A figure and what it is. */
    record Figure(String label, String value, String more, Tone tone) {}

    /** Sentences, each with how it is meant. */
    record Notes(List<Note> notes) implements Block {
        public Notes {
            notes = List.copyOf(notes);
        }
    }

    /** A sentence, under a word that says what it is about. */
    record Note(String about, String sentence, Tone tone) {}

    /** Other files, to be opened from the page. */
    record Links(List<Link> links) implements Block {
        public Links {
            links = List.copyOf(links);
        }
    }

    /**
     * Another file.
     *
     * @param about what it is
     * @param text how it is called
     * @param address where it is, seen from the page
     */
    record Link(String about, String text, String address) {}

    /** A table that is scrolled by itself where it is too wide. */
    record Grid(List<Head> heads, List<List<Cell>> rows, String caption) implements Block {
        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The head of a column; numbers stand at its right. */
    record Head(String text, boolean isNumber) {}

    /** A cell of a table; one with a tone that is not plain is shown as a mark. */
    record Cell(String text, Tone tone) {
        /** A cell with nothing but text. */
        public static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    /**
     * A picture: the wide one where there is room, the narrow one on a phone.
     *
     * @param wide an {@code svg} element
     * @param narrow another
     */
    record Picture(String wide, String narrow, String caption) implements Block {}

    /** A picture that is scrolled by itself where it is too wide. */
    record Chart(String svg, String caption) implements Block {}

    /** Several things of one kind, of which one is seen at a time. */
    record Choice(String id, List<Option> options) implements Block {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One of several things. */
    record Option(String title, List<Block> blocks) {
        public Option {
            blocks = List.copyOf(blocks);
        }
    }

    /** Boxes in rows, as many beside each other as there is room for. */
    record Cards(List<Card> cards) implements Block {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A box.
     *
     * @param title what it is about
     * @param mark a word beside the title
     * @param svg a small picture; none where empty
     * @param facts what there is to say
     * @param notes what is odd
     */
    record Card(String title, String mark, String svg, List<Fact> facts, List<Note> notes) {
        public Card {
            facts = List.copyOf(facts);
            notes = List.copyOf(notes);
        }
    }

    /** A value and what it is. */
    record Fact(String name, String value) {}
}
