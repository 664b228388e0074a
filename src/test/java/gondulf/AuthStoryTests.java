package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.TunnelProxy;
import gondulf.testing.LoggedLines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Signing in from the terminal, as a person does it")
class AuthStoryTests {

  private static final String SCOPE = "--scope=create offline_access";

  private final World world = World.shared();
  private final AliceAtHerBrowser alice = new AliceAtHerBrowser(world);
  private final TunnelProxy proxy = new TunnelProxy(0, world.homes()::door);
  private final Map<String, String> variables = new HashMap<>();

  private final LoggedLines lines = LoggedLines.of("ROOT", "DEBUG");

  @TempDir Path directory;

  @AfterEach
  void leave() throws IOException {
    lines.close();
    proxy.close();
  }

  @Test
  void tokensAreGotUsedRefreshedByTwoAtOnceAndGivenBack() throws Exception {
    var landed = "";
    try (var login = start("login", "alice.example", "--no-browser", "--verbose", SCOPE)) {
      var back = alice.allows(login.address());
      landed = back.toString();
      assertThat(AliceAtHerBrowser.opens(back)).contains("https://alice.example/");
      assertThat(login.line()).isEqualTo("Signed in as https://alice.example/ (profile default)");
      assertThat(login.exitCode()).isZero();
      assertThat(login.errors()).contains("Tokens come from").doesNotContain(code(landed));
    }
    var first = token();
    assertThat(isGood(first)).isTrue();

    try (var one = start("refresh", "--verbose");
        var other = start("refresh", "--verbose")) {
      assertThat(List.of(one.exitCode(), other.exitCode())).containsExactly(0, 0);
      assertThat(one.line()).startsWith("Refreshed for https://alice.example/; expires in ");
    }
    var second = token();
    assertThat(second).isNotEqualTo(first);
    assertThat(isGood(second)).isTrue();

    assertThat(ended("logout", "--verbose")).isZero();
    assertThat(isGood(second)).isFalse();
    assertThat(ended("status")).isEqualTo(3);
    for (var said : saidOnErrors()) {
      assertThat(said).doesNotContain(first, second, code(landed));
    }
    assertThat(lines.messages())
        .anyMatch(line -> line.startsWith("https://alice.example/ allowed"));
    assertThat(lines.leaks(Map.of("first", first, "second", second, "code", code(landed))))
        .isEmpty();
  }

  @Test
  void theAddressMayBePastedFromAnotherMachine() throws Exception {
    try (var login = start("login", "https://alice.example/", "--no-browser", "--profile=far")) {
      var back = alice.allows(login.address());
      login.paste("what?");
      login.paste("  " + back + "  ");

      assertThat(login.line()).isEqualTo("Signed in as https://alice.example/ (profile far)");
      assertThat(login.exitCode()).isZero();
      assertThat(login.errors()).contains("Paste", "That is not the address of the page");
    }
    assertThat(ended("status", "--profile=far")).isZero();
    assertThat(ended("status")).isEqualTo(3);
  }

  @Test
  void theBrowserIsOpenedByItself() throws Exception {
    var told = directory.resolve("told");
    variables.put("BROWSER", script("printf '%s' \"$1\" > '" + told + "'").toString());
    try (var login = start("login", "--issuer=" + world.url(), "--scope=create")) {
      var address = login.address();
      assertThat(told).hasContent(address.toString());
      AliceAtHerBrowser.opens(alice.allows(address));

      assertThat(login.line()).isEqualTo("Signed in as https://alice.example/ (profile default)");
      assertThat(login.exitCode()).isZero();
      assertThat(login.errors()).contains("Your browser opens").doesNotContain("Paste");
    }
  }

  @Test
  void eachFailureHasItsExitCodeAndLeavesNothing() throws Exception {
    try (var denied = start("login", "alice.example", "--no-browser");
        var forged = start("login", "alice.example", "--no-browser");
        var mixedUp = start("login", "alice.example", "--no-browser");
        var late = start("login", "alice.example", "--no-browser", "--timeout=1s")) {
      AliceAtHerBrowser.opens(alice.denies(denied.address()));
      assertThat(denied.exitCode()).isEqualTo(4);
      assertThat(late.exitCode()).isEqualTo(5);
      AliceAtHerBrowser.opens(answer(forged.address(), "state=someone-elses&code=c0de"));
      assertThat(forged.exitCode()).isEqualTo(6);
      assertThat(forged.errors()).contains("state").doesNotContain("c0de", "\tat ");
      var address = mixedUp.address();
      AliceAtHerBrowser.opens(
          answer(address, "code=c0de&iss=https://evil.example&state=" + in(address, "state")));
      assertThat(mixedUp.exitCode()).isEqualTo(7);
      assertThat(mixedUp.errors()).contains("evil.example").doesNotContain("c0de", "\tat ");
    }
    assertThat(ended("status")).isEqualTo(3);
  }

  @Test
  void aTakenPortAndAServerThatIsNotThereAreTold() throws Exception {
    try (var taken = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      var port = "--port=" + taken.getLocalPort();
      assertThat(ended("login", "alice.example", "--no-browser", port)).isEqualTo(12);
    }
    assertThat(ended("login", "--issuer=http://127.0.0.1:9", "--no-browser")).isEqualTo(10);
    assertThat(ended("login", "https://erin.example/nothing", "--no-browser")).isEqualTo(10);
  }

  private String token() throws Exception {
    try (var token = start("token")) {
      assertThat(token.exitCode()).as(token.errors()).isZero();
      return token.line();
    }
  }

  private int ended(String... arguments) throws Exception {
    try (var command = start(arguments)) {
      return command.exitCode();
    }
  }

  private ChildAuth start(String... arguments) throws IOException {
    variables.put("XDG_CONFIG_HOME", directory.resolve("config").toString());
    variables.put("HTTPS_PROXY", proxy.url());
    variables.put("NO_PROXY", "localhost,127.0.0.1");
    var all = new String[arguments.length + 1];
    all[0] = "auth";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return ChildAuth.start(directory, variables, all);
  }

  private List<String> saidOnErrors() throws IOException {
    try (var files = Files.newDirectoryStream(directory, "errors*")) {
      var said = new ArrayList<String>();
      for (var file : files) {
        said.add(Files.readString(file));
      }
      return said;
    }
  }

  private Path script(String line) throws IOException {
    var permissions = PosixFilePermissions.fromString("rwx------");
    var file = directory.resolve("browser");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
    return Files.write(file, List.of("#!/bin/sh", line));
  }

  private static URI answer(URI address, String query) {
    var callback = in(address, "redirect_uri").replace("%3A", ":").replace("%2F", "/");
    return URI.create(callback + "?" + query);
  }

  private static String code(String landed) {
    return in(URI.create(landed), "code");
  }

  private static String in(URI url, String name) {
    var found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(url.getRawQuery());
    assertThat(found.find()).as("%s in %s", name, url).isTrue();
    return found.group(1);
  }

  private boolean isGood(String token) {
    return world
        .http()
        .get()
        .uri("/token")
        .header("Authorization", "Bearer " + token)
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .is2xxSuccessful();
  }
}
