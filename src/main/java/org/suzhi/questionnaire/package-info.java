/** The instrument: items with their keys, questions about the person, and the criteria that score it. */
package org.suzhi.questionnaire;
