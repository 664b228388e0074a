package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 5.2: the state, by which an app knows its own request again")
class StateTests {

  private static final String CALLBACK = "https://state.app.example/cb";

  private final World world = World.shared();
  private final Asked good = App.listing(world, "state.app.example", CALLBACK).asks(CALLBACK);

  @Test
  @DisplayName("AZ-06 A state that stands twice is not handed back")
  void handsBackNoDoubtfulState() {
    var answer = good.and("state", "other").get().error(CALLBACK, "invalid_request");

    assertThat(answer).doesNotContainKey("state");
  }

  @Test
  @DisplayName("D-16 A state may be missing where PKCE protects the answer, and is not made up")
  void needsStateOrPkce() {
    good.without("state").get().goesOn();
    assertThat(good.without("state").withoutPkce().get().error(CALLBACK, "invalid_request"))
        .doesNotContainKey("state");
  }

  @Test
  @DisplayName("AZ-09 A state with other than printable ASCII is refused, and not handed back")
  void refusesOddStates() {
    assertThat(good.with("state", "né").get().error(CALLBACK, "invalid_request"))
        .doesNotContainKey("state");
    assertThat(good.with("state", "a\nb").get().error(CALLBACK, "invalid_request"))
        .doesNotContainKey("state");
  }

  @ParameterizedTest
  @DisplayName("AR-02 The state comes back as it was sent")
  @ValueSource(strings = {"a b+c%2F/&=?#", "%", "+", " ", "\"<>\\^`{|}~", "'();:@,!*$[]"})
  void echoesTheState(String state) {
    var answer = good.with("state", state).with("scope", "email").get();

    assertThat(answer.error(CALLBACK, "invalid_scope")).containsEntry("state", state);
  }

  @ParameterizedTest
  @DisplayName("AR-02 A state may have 4096 characters and more, and need escaping")
  @CsvSource({"s, 8192", "%, 4096", "'{\"a\":\"b\"},', 400"})
  void takesLongStates(String part, int times) {
    var state = part.repeat(times);
    good.with("state", state).get().goesOn();

    assertThat(
            good.with("state", state).with("scope", "email").get().error(CALLBACK, "invalid_scope"))
        .containsEntry("state", state);
  }

  @Test
  @DisplayName("AZ-03 AR-02 An app that asks for too much at once hears of it, with its state")
  void tellsTheAppWhatIsTooLong() {
    var state = "%".repeat(6200);

    assertThat(good.with("state", state).get().error(CALLBACK, "invalid_request"))
        .containsEntry("state", state)
        .containsEntry("error_description", "the request is too long")
        .containsEntry("iss", world.url().toString());
  }

  @Test
  @DisplayName("AR-02 A state that would not fit into an answer is refused, and not handed back")
  void refusesEndlessStates() {
    assertThat(good.with("state", "s".repeat(8193)).get().error(CALLBACK, "invalid_request"))
        .doesNotContainKey("state");
  }
}
