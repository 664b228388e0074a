package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The folder of the accounts")
class ConfigurationFolderTests {

  @ParameterizedTest
  @CsvSource({
    "Linux,      '',          /h/.config/gondulf",
    "Linux,      /elsewhere,  /elsewhere/gondulf",
    "Linux,      elsewhere,   /h/.config/gondulf",
    "FreeBSD,    '',          /h/.config/gondulf",
    "Mac OS X,   '',          /h/Library/Application Support/gondulf",
    "Mac OS X,   /elsewhere,  /elsewhere/gondulf",
    "Windows 11, '',          /h/AppData/Roaming/gondulf",
  })
  void isWhereTheSystemKeepsWhatBelongsToOnePerson(String system, String chosen, Path folder) {
    var environment = Map.of("XDG_CONFIG_HOME", chosen);

    assertThat(new ConfigurationFolder(environment, system, Path.of("/h")).path())
        .isEqualTo(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,      /own/.config/gondulf",
    "Mac OS X,   /own/Library/Application Support/gondulf",
    "Windows 11, /h/AppData/Roaming/gondulf",
  })
  void isInTheHomeThatTheEnvironmentNames(String system, Path folder) {
    var environment = Map.of("HOME", "/own");

    assertThat(new ConfigurationFolder(environment, system, Path.of("/h")).path())
        .isEqualTo(folder);
  }
}
