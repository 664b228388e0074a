package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.ChildProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The training that an image is made with")
class TrainingTests {

  private static final int ENDED_BY_SIGTERM = 143;
  private static final String NEW = "this is a new database";

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
      var lines = training.end();
      var between = lines.indexOf("the database is there");
      assertThat(lines.subList(0, between)).anyMatch(line -> line.contains(NEW));
      assertThat(lines.subList(between, lines.size()))
          .noneMatch(line -> line.contains(NEW))
          .anyMatch(line -> line.contains("https://alice.example/ allowed http://localhost/"))
          .contains("trained; the server ended with " + ENDED_BY_SIGTERM);
    }
  }
}
