package dev.tidemark.tracking.mlflow;

/** What may go wrong with a server. */
public enum Trouble {
    /** It answers 500 and does nothing. */
    STUMBLES,
    /** It does what it was asked, and answers 500. */
    DOES_IT_AND_STUMBLES,
    /** It does what it was asked, and the answer is cut off. */
    DOES_IT_AND_IS_CUT_OFF,
    /** It does half of what it was asked, and answers 500. */
    DOES_HALF_AND_STUMBLES,
    /** It knows nobody. */
    REFUSES_CREDENTIALS,
    /** It asks to wait three seconds. */
    IS_BUSY,
    /** It says nothing. */
    IS_SILENT,
    /** It hangs up, perhaps while it is being talked to. */
    HANGS_UP
}
