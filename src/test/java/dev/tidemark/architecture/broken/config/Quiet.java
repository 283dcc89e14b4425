package dev.tidemark.architecture.broken.config;

/** Breaks nothing. */
public class Quiet {}
