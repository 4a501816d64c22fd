/** From an item bank to forms: checks of banks, assembly by a blueprint, and forms for tablets, paper and data entry. */
package org.suzhi.form;
