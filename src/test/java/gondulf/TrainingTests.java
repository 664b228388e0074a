package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.ChildProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The training that an image is made with")
class TrainingTests {

  private static final int ENDED_BY_SIGTERM = 143;

  @Test
  void walksAWholeSignInAndATokensLifeOnThisMachineAlone() throws Exception {
    try (var training =
        ChildProgram.start(
            "gondulf.neighbourhood.Training",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            GondulfApplication.class.getName())) {
      assertThat(training.end())
          .anyMatch(line -> line.contains("https://alice.example/ allowed http://localhost/"))
          .containsSubsequence(
              "the database is there", "trained; the server ended with " + ENDED_BY_SIGTERM);
    }
  }
}
