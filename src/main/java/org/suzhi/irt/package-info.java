/** Item response theory: from the curves of items and somebody's answers to an ability; knows no designs. */
package org.suzhi.irt;
