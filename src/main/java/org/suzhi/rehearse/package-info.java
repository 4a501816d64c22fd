/** The survey before there is one: its design drawn and answered many times from the frame, and what comes of it. */
package org.suzhi.rehearse;
