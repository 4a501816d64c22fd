/**
 * Tables and documents in and out of files (CSV, XLSX, JSON, YAML), tables out of files of SPSS, encodings, and files
 * written whole or not at all.
 */
package org.suzhi.io;
