package nianbao.parse.narrative;

/**
 * A report's title.
 *
 * @param written the title, blanks and line breaks joined
 * @param from where it begins in the condensed text
 * @param to where it ends in the condensed text
 * @param agency the agency it names, or null
 * @param year the year it names, or null
 * @param placeholder whether it holds places to be filled in, such as ×× or ____
 * @param heading whether it stands by itself, as a heading does, and not in a sentence
 */
record Title(String written, int from, int to, String agency, Integer year, boolean placeholder, boolean heading) {}
