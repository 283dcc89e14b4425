/** What every endpoint has in common: how it is asked and answers, who may ask, how much and how long. */
@NullMarked
package dev.tidemark.serving.web;

import org.jspecify.annotations.NullMarked;
