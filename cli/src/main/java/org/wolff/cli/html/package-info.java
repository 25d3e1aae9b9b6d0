/**
 * The report of a run for people: {@code report.html}, one file that needs no network, no server and no other file. In: the
 * folder of a run, of which {@code results.json} is needed; {@code surfaces.bin}, {@code volume.bin} and the pictures are used
 * where they are. Out: the page. The same folder gives the same bytes.
 *
 * <p>The verdict stands first, then what it rests on; the headings follow the FDA's guidance on reporting of computational
 * modeling studies (2016), with what ASTM F2996 asks to be reported under them, so that the text can go into a submission.
 * What only the author can know, such as the context of use, is said to be missing and not made up.
 *
 * <p>The page is read from the JSON, not from the objects of a run, so that it can be made again later, also by a newer
 * version: keys that it knows are laid out, keys that it does not know are shown as tables
 * ({@link org.wolff.cli.html.PlainTables}), and a missing key leaves its row out. All text goes through
 * {@link org.wolff.cli.html.Html}, which escapes it; a policy in the page forbids every request.
 *
 * <p>The viewer is JavaScript that is built from {@code cli/src/viewer} by its {@code build} and checked in. Where it
 * cannot run, and on paper, pictures made in Java show the same. Rejected: a template engine (the page has few repeated
 * forms, and its parts are methods with types), a server, and fonts or scripts from elsewhere.
 */
package org.wolff.cli.html;
