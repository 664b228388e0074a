package gondulf.network;

import static gondulf.network.Answers.silence;
import static gondulf.network.Answers.truncated;
import static gondulf.network.Answers.zone;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

@DisplayName("Name servers that are slow or lie hold nobody up")
class SlowDnsTests {

  private static final String NAME = "_gondulf.alice.example";
  private static final String RECORD = NAME + ". 5 IN TXT \"v=gondulf1\"";
  private static final Duration NOW_AND_THEN = Duration.ofMillis(300);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration OF_THE_TEST = Duration.ofSeconds(1);

  private final ZoneFixture world = new ZoneFixture();

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  static Stream<Arguments> scripts() {
    return Stream.of(
        Arguments.argumentSet("silent", silence()),
        Arguments.argumentSet("cut short, and silent over TCP", truncated(silence())),
        Arguments.argumentSet("cut short everywhere", cutShort()),
        Arguments.argumentSet("answering another query", toAnother()),
        Arguments.argumentSet("answering another question", aboutAnother()));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  @DisplayName("T-dns-fail: whatever they do, a lookup lasts no longer than five seconds")
  void noneMakesALookupLastLongerThanFiveSeconds(ScriptedDns.Script script) {
    world.resolver(script).resolver(script).fallback(script).fallback(script);

    assertThat(inTime(() -> world.txt(NAME))).isInstanceOf(Failed.class);
  }

  @Test
  void addressesAreNotWaitedForAnyLonger() {
    world.resolver(silence()).resolver(silence()).fallback(silence()).fallback(silence());

    assertThat(inTime(() -> world.dns().addresses("alice.example"))).isInstanceOf(Failed.class);
  }

  /// Those asked first are silent, of the others one is, and the zone's own drips: each step in its
  /// time, and all of them in more than there is.
  @Test
  @DisplayName("T-dns-fail: many who are slow have no more time than one")
  void allTogetherHaveNoMoreThanFiveSeconds() {
    world.authority("1.1.1.1", ScriptedDns.start(zone(RECORD), NOW_AND_THEN));
    var lines = Stream.concat(Stream.of(world.delegation()), Stream.of(RECORD));
    var known = zone(lines.toArray(String[]::new));
    world.resolver(either(Type.TXT, silence(), known)).fallback(known).fallback(silence());

    assertThat(inTime(() -> world.txt(NAME))).isEqualTo(new Found<>(List.of("v=gondulf1")));
  }

  private static <T> T inTime(Supplier<T> lookup) {
    var start = System.nanoTime();
    var answer = lookup.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST.plus(OF_THE_TEST));
    return answer;
  }

  /// Says even over TCP that this is not all.
  private static ScriptedDns.Script cutShort() {
    return changed(message -> message.getHeader().setFlag(Flags.TC));
  }

  private static ScriptedDns.Script toAnother() {
    return changed(message -> message.getHeader().setID(message.getHeader().getID() ^ 1));
  }

  private static ScriptedDns.Script aboutAnother() {
    return changed(message -> {
      message.removeAllRecords(Section.QUESTION);
      message.addRecord(Answers.parse("bob.example. 5 IN TXT \"\""), Section.QUESTION);
    });
  }

  private static ScriptedDns.Script changed(Consumer<Message> change) {
    return (query, tcp) -> {
      var message = zone(RECORD).answer(query, tcp);
      message.ifPresent(change);
      return message;
    };
  }

  /// One script for questions of this type, and another for the rest.
  private static ScriptedDns.Script either(
      int type, ScriptedDns.Script these, ScriptedDns.Script others) {
    return (query, tcp) ->
        (query.getQuestion().getType() == type ? these : others).answer(query, tcp);
  }
}
