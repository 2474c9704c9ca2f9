package org.newsconcord.jobs.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A headless Chromium with one page, driven over its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final StringBuffer console = new StringBuffer();
  private String session;
  private int lastId;

  private Browser(Process process, String address) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .get(20, TimeUnit.SECONDS);
    ObjectNode blank = JSON.createObjectNode().put("url", "about:blank");
    String target = call("Target.createTarget", blank).get("targetId").asText();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    session = call("Target.attachToTarget", attach).get("sessionId").asText();
    call("Page.enable", JSON.createObjectNode());
    call("Runtime.enable", JSON.createObjectNode());
    call("Log.enable", JSON.createObjectNode());
  }

  /** The browser of this machine, if it has one. */
  static Optional<Path> installed() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(
            folder ->
                java.util.stream.Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path executable, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium ended before it listened");
    }
    Thread drain = new Thread(() -> lines.lines().forEach(ignored -> {}));
    drain.setDaemon(true);
    drain.start();
    return new Browser(process, line.substring("DevTools listening on ".length()));
  }

  /** Opens a page in a window of this size and waits until its script has finished. */
  void open(URI page, int width, int height, String colourScheme) throws Exception {
    open(page, width, height, colourScheme, "document.documentElement?.dataset.ready === 'yes'");
  }

  /** The same, until a condition holds. */
  void open(URI page, int width, int height, String colourScheme, String condition)
      throws Exception {
    ObjectNode media = JSON.createObjectNode().put("media", "");
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", colourScheme);
    call("Emulation.setEmulatedMedia", media);
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
    call("Page.navigate", JSON.createObjectNode().put("url", page.toString()));
    waitFor(condition);
  }

  void waitFor(String condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      if (eval("Boolean(" + condition + ")").asBoolean()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("Never true in the page: " + condition + "; console: " + console);
  }

  /** Value of a JavaScript expression. */
  JsonNode eval(String expression) throws Exception {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  void screenshot(Path file) throws Exception {
    JsonNode answer =
        call(
            "Page.captureScreenshot",
            JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", true));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
  }

  byte[] pdf() throws Exception {
    JsonNode answer = call("Page.printToPDF", JSON.createObjectNode().put("printBackground", true));
    return Base64.getDecoder().decode(answer.get("data").asText());
  }

  /** Presses a key, such as Tab or Enter. */
  void press(String key) throws Exception {
    for (String type : new String[] {"keyDown", "keyUp"}) {
      ObjectNode event = JSON.createObjectNode().put("type", type).put("key", key).put("code", key);
      if ("Enter".equals(key)) {
        event.put("text", "\r").put("windowsVirtualKeyCode", 13);
      } else if ("Tab".equals(key)) {
        event.put("windowsVirtualKeyCode", 9);
      }
      call("Input.dispatchKeyEvent", event);
    }
  }

  /** Errors and warnings that the page has logged. */
  String console() {
    return console.toString();
  }

  private JsonNode call(String method, ObjectNode parameters) throws Exception {
    int id = ++lastId;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(JSON.writeValueAsString(message), true).get(20, TimeUnit.SECONDS);
    return answer.get(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        receive(text.toString());
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    private void receive(String message) {
      try {
        JsonNode node = JSON.readTree(message);
        String method = node.path("method").asText();
        if (node.has("id")) {
          CompletableFuture<JsonNode> answer = answers.remove(node.get("id").asInt());
          if (node.has("error")) {
            answer.completeExceptionally(new IOException(node.get("error").toString()));
          } else {
            answer.complete(node.get("result"));
          }
        } else if (method.equals("Runtime.exceptionThrown")
            || method.equals("Log.entryAdded")
            || method.equals("Page.javascriptDialogOpening")) {
          console.append(message).append('\n');
        }
      } catch (IOException e) {
        console.append(e).append('\n');
      }
    }
  }
}
