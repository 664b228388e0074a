package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Spring Boot would make beside the start")
class PreinitializerTests {

  private static final String LISTENER =
      "org.springframework.boot.autoconfigure.preinitialize."
          + "BackgroundPreinitializingApplicationListener";

  @Test
  void isNamedAsThisVersionNamesIt() throws ReflectiveOperationException {
    var name =
        Class.forName(LISTENER).getDeclaredField("IGNORE_BACKGROUNDPREINITIALIZER_PROPERTY_NAME");
    name.setAccessible(true);

    assertThat(name.get(null)).isEqualTo(GondulfApplication.WITHOUT_PREINITIALIZER);
  }
}
