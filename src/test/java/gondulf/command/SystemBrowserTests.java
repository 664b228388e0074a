package gondulf.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The browser of this machine")
class SystemBrowserTests {

  /// What a shell would make a mess of.
  private static final String URL = "https://id.example/authorize?a=1&b=$(touch%20x)%3Bls";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "Linux,      DISPLAY,         :0,                'xdg-open U'",
    "Linux,      WAYLAND_DISPLAY, wayland-0,         'xdg-open U'",
    "Linux,      DISPLAY,         '',                ''",
    "Linux,      BROWSER,         firefox,           'firefox U'",
    "Linux,      BROWSER,         w3m -o x:lynx %s,  'w3m -o x U|lynx U'",
    "Mac OS X,   DISPLAY,         '',                'open U'",
    "Windows 11, DISPLAY,         '',                'rundll32 url.dll,FileProtocolHandler U'",
  })
  void isCalledAsItsSystemCallsIt(String system, String name, String value, String commands) {
    var found = new SystemBrowser(Map.of(name, value), system).commands("U");

    assertThat(String.join("|", found.stream().map(each -> String.join(" ", each)).toList()))
        .isEqualTo(commands);
  }

  @Test
  void getsTheAddressAsItIs() throws Exception {
    var told = directory.resolve("told");
    var script = script("printf '%s' \"$1\" > '" + told + "'");

    assertThat(opens(script.toString(), URL)).isTrue();
    assertThat(told).hasContent(URL);
  }

  @Test
  void isTheNextOneWhereTheFirstFails() throws Exception {
    var told = directory.resolve("told");
    var script = script("touch '" + told + "'");

    assertThat(opens("/nowhere/browser:false:" + script, URL)).isTrue();
    assertThat(told).exists();
    assertThat(opens("/nowhere/browser:false", URL)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example", "x"})
  void opensNothingButTheWeb(String url) {
    assertThat(opens("true", url)).isFalse();
    assertThat(opens("true", "https://id.example/")).isTrue();
  }

  private static boolean opens(String browser, String url) {
    return new SystemBrowser(Map.of("BROWSER", browser), "Linux").open(URI.create(url));
  }

  private Path script(String line) throws Exception {
    var permissions = PosixFilePermissions.fromString("rwx------");
    var file = directory.resolve("browser");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
    return Files.write(file, List.of("#!/bin/sh", line));
  }
}
