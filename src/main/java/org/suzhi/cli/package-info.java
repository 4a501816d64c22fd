/** The command line: one small class per command. */
package org.suzhi.cli;
