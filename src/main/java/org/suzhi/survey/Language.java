package org.suzhi.survey;

/** The languages in which suzhi speaks to people. Files speak neither: their columns and codes are the same in both. */
public enum Language {
    /** English. */
    EN,
    /** Simplified Chinese. */
    ZH
}
