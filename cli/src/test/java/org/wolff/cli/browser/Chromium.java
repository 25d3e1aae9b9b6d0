package org.wolff.cli.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A headless Chromium with one page, driven by the DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int PATIENCE = 60;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    /** What the page complained of: exceptions, errors of the console, requests that were refused. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Addresses that were asked for, but for data in the page itself. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** Returns the program, where there is one. */
    static Optional<Path> program() {
        for (String name : NAMES) {
            for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
                Path file = Path.of(place, name);
                if (!place.isEmpty() && Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** Starts it with an empty profile in a folder. */
    Chromium(Path program, Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-unsafe-swiftshader",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(
                        profile.resolveSibling(profile.getFileName() + ".log").toFile())
                .start();
        HttpClient http = HttpClient.newHttpClient();
        JsonNode pages = pages(http, port(profile));
        String address = "";
        for (JsonNode page : pages) {
            address = page.path("type").asText().equals("page")
                    ? page.path("webSocketDebuggerUrl").asText()
                    : address;
        }
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Messages())
                .join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", Map.of());
        }
    }

    private String port(Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 10 * PATIENCE && process.isAlive(); i++) {
            if (Files.isRegularFile(file) && Files.readString(file).contains("\n")) {
                return Files.readString(file).lines().findFirst().orElseThrow();
            }
            Thread.sleep(100);
        }
        throw new IOException("Chromium did not start");
    }

    private JsonNode pages(HttpClient http, String port) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        return mapper.readTree(
                http.send(list, HttpResponse.BodyHandlers.ofString()).body());
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            text.append(data);
            if (isLast) {
                String whole = text.toString();
                text.setLength(0);
                hear(whole);
            }
            from.request(1);
            return null;
        }
    }

    private void hear(String message) {
        JsonNode node;
        try {
            node = mapper.readTree(message);
        } catch (IOException broken) {
            complaints.add("not understood: " + message);
            return;
        }
        JsonNode params = node.path("params");
        if (node.has("id")) {
            waiting.remove(node.get("id").asInt()).complete(node);
            return;
        }
        switch (node.path("method").asText()) {
            case "Runtime.exceptionThrown" -> complaints.add(
                    params.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> complaints.add(
                    params.path("args").toString());
            case "Log.entryAdded" -> {
                // Software drawing complains that reading pixels back is slow.
                if (!params.path("entry").path("text").asText().contains("GL Driver Message")) {
                    complaints.add(params.path("entry").toString());
                }
            }
            case "Network.requestWillBeSent" -> {
                String address = params.path("request").path("url").asText();
                if (!address.startsWith("data:")) {
                    requests.add(address);
                }
            }
            default -> {}
        }
    }

    /** Sends a command of the protocol and returns its result. */
    JsonNode send(String method, Map<String, ?> params) {
        int id = last.incrementAndGet();
        ObjectNode message = mapper.createObjectNode();
        message.put("id", id).put("method", method).set("params", mapper.valueToTree(params));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode node = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        if (node.has("error")) {
            throw new IllegalStateException(method + ": " + node.get("error"));
        }
        return node.path("result");
    }

    /** Shows a file at a width and height of the window in CSS pixels. */
    void open(Path file, int width, int height) throws InterruptedException {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        waitFor("document.readyState === 'complete'");
    }

    /** Returns the value of an expression in the page. */
    JsonNode evaluate(String expression) {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.path("result").path("value");
    }

    /** Waits until an expression is true. */
    void waitFor(String expression) throws InterruptedException {
        for (int i = 0; i < 20 * PATIENCE; i++) {
            if (evaluate("Boolean(" + expression + ")").asBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("in vain: " + expression);
    }

    /** Clicks on the middle of the first element that a selector finds, as a pointer does, once it has come to rest. */
    void click(String selector) {
        JsonNode at = evaluate("(async () => { const e = document.querySelector(" + mapper.valueToTree(selector) + ");"
                + " const place = () => { e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; };"
                + " let before = [], at = place();"
                + " for (let i = 0; i < 100 && String(before) !== String(at); i++) {"
                + " await new Promise(done => setTimeout(done, 100)); before = at; at = place(); }"
                + " return at; })()");
        click(at.get(0).asDouble(), at.get(1).asDouble());
    }

    /** Clicks at a place in the window. */
    void click(double x, double y) {
        for (String type : new String[] {"mousePressed", "mouseReleased"}) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
        }
    }

    /** Presses a key that types a character or has a name. */
    void press(String key) {
        for (String type : new String[] {"keyDown", "keyUp"}) {
            send("Input.dispatchKeyEvent", Map.of("type", type, "key", key));
        }
    }

    /** Returns a picture of a part of the page, a PNG. */
    byte[] picture(double x, double y, double width, double height) {
        JsonNode data = send(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1)));
        return Base64.getDecoder().decode(data.path("data").asText());
    }

    /** Returns the page on paper. */
    byte[] pdf() {
        JsonNode data = send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        return Base64.getDecoder().decode(data.path("data").asText());
    }

    /** Returns what was complained of, and forgets it. */
    List<String> drainComplaints() {
        List<String> all = new ArrayList<>(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
