/** The sample: whom, with which probability, and a receipt to draw it again. */
package org.suzhi.draw;
