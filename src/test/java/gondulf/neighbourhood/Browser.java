package gondulf.neighbourhood;

import gondulf.neighbourhood.BrowserForm.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser with cookies, forms and a history, that runs no scripts.
///
/// It follows redirects to the server, and stops where one leads elsewhere: that is where an app's
/// sign-in has landed.
public final class Browser {

  private static final int MOST_REDIRECTS = 10;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final CookieJar cookies = new CookieJar();
  private final List<URI> requests = new ArrayList<>();
  private final Deque<BrowserPage> history = new ArrayDeque<>();
  private final URI server;
  private String wish = "";

  Browser(URI server) {
    this.server = server;
  }

  /// Wishes for pages in a language.
  ///
  /// @param languages as in an `Accept-Language` header
  public Browser wishing(String languages) {
    wish = languages;
    return this;
  }

  /// Goes to an address that was typed.
  public Browser open(URI url) {
    visit(new Submission("GET", url, ""), "none");
    return this;
  }

  public Browser open(String url) {
    return open(server.resolve(url));
  }

  /// Asks for the page again that is shown.
  public Browser reload() {
    return open(url());
  }

  /// Shows the page before, without asking for it, with what was typed there.
  public Browser back() {
    history.pop();
    return this;
  }

  public Browser fill(String name, String value) {
    form().fill(name, value);
    return this;
  }

  public Browser check(String name, String value) {
    form().tick(name, value, true);
    return this;
  }

  public Browser uncheck(String name, String value) {
    form().tick(name, value, false);
    return this;
  }

  /// Presses the button with this text.
  public Browser press(String button) {
    visit(form().press(button), "same-origin");
    return this;
  }

  /// Follows the link with this text.
  public Browser follow(String link) {
    visit(new Submission("GET", form().link(link), ""), "same-origin");
    return this;
  }

  public int status() {
    return page().response().statusCode();
  }

  public Optional<String> header(String name) {
    return page().response().headers().firstValue(name);
  }

  public URI url() {
    return page().response().uri();
  }

  public Document document() {
    return page().document();
  }

  /// The page as a person reads it.
  public String text() {
    return document().text();
  }

  /// Where a redirect led that left the server.
  public URI landedAt() {
    return landing()
        .orElseThrow(() -> new AssertionError("still at " + url() + ", which says: " + text()));
  }

  public boolean hasLanded() {
    return landing().isPresent();
  }

  /// Every URL that was asked for, first to last.
  public List<URI> requests() {
    return List.copyOf(requests);
  }

  public CookieJar cookies() {
    return cookies;
  }

  private Optional<URI> landing() {
    return redirect(page().response());
  }

  private void visit(Submission first, String site) {
    var response = send(first, site);
    for (int hops = 0; hops < MOST_REDIRECTS; hops++) {
      var target = redirect(response).filter(this::isOfServer);
      if (target.isEmpty()) {
        break;
      }
      response = send(new Submission("GET", target.orElseThrow(), ""), site);
    }
    var document = Jsoup.parse(response.body(), response.uri().toString());
    history.push(new BrowserPage(response, document));
  }

  private HttpResponse<String> send(Submission submission, String site) {
    requests.add(submission.url());
    var request =
        HttpRequest.newBuilder(submission.url())
            .header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
            .header("Sec-Fetch-Site", site)
            .header("Sec-Fetch-Mode", "navigate");
    if (!wish.isEmpty()) {
      request.header("Accept-Language", wish);
    }
    if (site.equals("same-origin")) {
      request.header("Referer", url().toString());
    }
    var cookie = cookies.header(submission.url());
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (submission.method().equals("POST")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
      request.header("Origin", origin(submission.url()));
      request.POST(BodyPublishers.ofString(submission.body()));
    }
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      cookies.keep(submission.url(), response.headers().allValues("Set-Cookie"));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Optional<URI> redirect(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .filter(_ -> response.statusCode() / 100 == 3)
        .map(response.uri()::resolve);
  }

  private boolean isOfServer(URI target) {
    return origin(target).equals(origin(server));
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  private BrowserPage page() {
    return history.element();
  }

  private BrowserForm form() {
    return new BrowserForm(document());
  }

  private record BrowserPage(HttpResponse<String> response, Document document) {}
}
