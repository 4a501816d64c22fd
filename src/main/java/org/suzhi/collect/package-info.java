/** What came back from the field, or was made up to rehearse it: a disposition for every sampled person. */
package org.suzhi.collect;
