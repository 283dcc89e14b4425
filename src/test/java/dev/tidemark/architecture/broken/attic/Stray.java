package dev.tidemark.architecture.broken.attic;

/** Lives in a room that the house does not have. */
public class Stray {}
