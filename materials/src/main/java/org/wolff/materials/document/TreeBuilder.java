package org.wolff.materials.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.wolff.mesh.problem.Place;

/** Builds the tree of one document from the parser's events, within bounds on depth and size. */
final class TreeBuilder {
    private static final int DEEPEST = 60;
    private static final int MOST_NODES = 100_000;

    private final String file;
    private final Problems problems;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;

    TreeBuilder(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    private record Anchored(Node node, int size) {}

    /** Ends the building at an error that leaves no tree. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Place place;
        private final String action;

        Stop(Place place, String what, String action) {
            super(what);
            this.place = place;
            this.action = action;
        }
    }

    Optional<Node> build(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setParseComments(false)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return Optional.ofNullable(document(events));
        } catch (Stop stop) {
            problems.add(stop.place, stop.getMessage(), stop.action);
        } catch (MarkedYamlEngineException bad) {
            Place place = bad.getProblemMark().map(this::place).orElse(Place.in(file));
            problems.add(place, "not YAML: " + told(bad), advice(bad));
        } catch (YamlEngineException bad) {
            problems.add(Place.in(file), "not YAML: " + firstLine(bad.getMessage()), "is it a text file in YAML?");
        }
        return Optional.empty();
    }

    private Node document(Iterator<Event> events) throws Stop {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                default -> {
                    if (root != null) {
                        throw new Stop(place(event), "a second document begins here", "keep one document per file");
                    }
                    root = node(event, events, 0);
                }
            }
        }
        if (root == null || (root instanceof Node.Scalar scalar && scalar.isBlank())) {
            throw new Stop(Place.in(file), "the file is empty", "'wolff init' writes a commented starter case");
        }
        return root;
    }

    private Node node(Event event, Iterator<Event> events, int depth) throws Stop {
        Place place = place(event);
        if (depth > DEEPEST) {
            throw new Stop(
                    place, "nested deeper than " + DEEPEST + " levels", "no case needs this: is a bracket missing?");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, place);
        }
        int before = nodes;
        count(1, place);
        if (((NodeEvent) event).getAnchor().isPresent()) {
            anchors.remove(((NodeEvent) event).getAnchor().get().getValue());
        }
        Node node;
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            node = new Node.Scalar(place, scalar.getValue(), !scalar.isPlain());
        } else if (event instanceof SequenceStartEvent list) {
            refuseTag(list.getTag(), place);
            node = new Node.Sequence(place, items(events, depth));
        } else if (event instanceof MappingStartEvent mapping) {
            refuseTag(mapping.getTag(), place);
            node = new Node.Mapping(place, entries(events, depth));
        } else {
            throw new Stop(place, "not YAML: unexpected " + event.getEventId(), "");
        }
        int size = nodes - before;
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(node, size)));
        return node;
    }

    private Node aliased(AliasEvent alias, Place place) throws Stop {
        String name = alias.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw new Stop(
                    place, "alias *" + name + " has no anchor &" + name + " above it", "an alias cannot hold itself");
        }
        count(anchored.size, place);
        return anchored.node;
    }

    private List<Node> items(Iterator<Event> events, int depth) throws Stop {
        List<Node> items = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
            items.add(node(e, events, depth + 1));
        }
        return items;
    }

    private Map<String, Node.Entry> entries(Iterator<Event> events, int depth) throws Stop {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            Node key = node(e, events, depth + 1);
            Node value = node(events.next(), events, depth + 1);
            if (!(key instanceof Node.Scalar word) || word.text().isBlank()) {
                problems.add(key.place(), "a key must be a word, this is " + key.kind(), "");
            } else if (entries.containsKey(word.text())) {
                int first = entries.get(word.text()).keyPlace().line();
                problems.add(
                        key.place(),
                        "'" + word.text() + "' is given twice, first in line " + first,
                        "remove or rename one of them");
            } else {
                entries.put(word.text(), new Node.Entry(key.place(), value));
            }
        }
        return entries;
    }

    private void refuseTag(Optional<String> tag, Place place) {
        if (tag.isPresent() && !tag.get().equals("!")) {
            problems.add(place, "YAML tags such as " + tag.get() + " have no meaning here", "remove the tag");
        }
    }

    private void count(int more, Place place) throws Stop {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new Stop(place, "more than " + MOST_NODES + " values", "do aliases multiply each other?");
        }
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(Place.in(file));
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String told(MarkedYamlEngineException bad) {
        String context = bad.getContext() == null ? "" : bad.getContext() + ": ";
        return firstLine(context + bad.getProblem());
    }

    private static String advice(MarkedYamlEngineException bad) {
        String problem = String.valueOf(bad.getProblem());
        if (problem.contains("\\t") || problem.contains("TAB")) {
            return "a tab stands here; YAML is indented with spaces";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "is the line indented like its neighbours? Text with ': ' inside needs quotes";
        }
        if (problem.contains("expected <block end>") || problem.contains("flow")) {
            return "check the indentation here and above, and that every bracket is closed";
        }
        return "check the line above too: colons, brackets, quotes and indentation";
    }

    private static String firstLine(String message) {
        String text = String.valueOf(message);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
