/** A survey in a folder: made, run and resumed. */
package org.suzhi.project;
