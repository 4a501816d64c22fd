/** Which items work: classical item analysis of the answers, before anything is concluded from the scores. */
package org.suzhi.items;
