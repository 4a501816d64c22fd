/** What a reader sees: a page, a workbook and a headline. */
package org.suzhi.report;
