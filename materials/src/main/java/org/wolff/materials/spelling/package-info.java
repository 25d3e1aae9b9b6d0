/**
 * Did-you-mean: the known word nearest to an unknown one, by edit distance (F. J. Damerau, Commun. ACM 7 (1964) 171,
 * optimal string alignment form). In: a word and the known words. Out: one of them, or none when nothing is near.
 * Rejected: phonetic codes, since keys and material names are not pronounced.
 */
package org.wolff.materials.spelling;
