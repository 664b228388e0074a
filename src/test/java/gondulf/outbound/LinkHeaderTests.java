package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkHeaderTests {

  private static final URI BASE = URI.create("https://alice.example/a/b?c");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "</x>; rel=me                                  | https://alice.example/x",
        "<x>;rel=\"me\"                                | https://alice.example/a/x",
        "<?x>; rel=me                                  | https://alice.example/a/b?x",
        "<>; rel=me                                    | https://alice.example/a/b?c",
        "</x>; rel=\"next ME authn\"                   | https://alice.example/x",
        "</x> ; REL = Me                               | https://alice.example/x",
        "</x>; title=\"a, b; rel=no\"; rel=me          | https://alice.example/x",
        "</x>; title=\"\\\"; rel=no\"; rel=me          | https://alice.example/x",
        "</a>; rel=no, </x,y;z>; rel=me                | https://alice.example/x,y;z",
        ",, </a>; rel=no ,, </x>; rel=me ,             | https://alice.example/x",
        "</x>; rel=me; rel=no                          | https://alice.example/x",
        "</x>; flag; rel=me                            | https://alice.example/x",
        "</x>; rel=\"me                                | https://alice.example/x",
        "</ä>; rel=me                                  | https://alice.example/%C3%A4",
        "<https://bob.example>; rel=me                 | https://bob.example",
      })
  void linksOfAKindAreFound(String header, String url) {
    assertThat(read(header).links("me")).containsExactly(URI.create(url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "</x>",
        "</x>; rel=",
        "</x>; rel=menu",
        "</x>; rel=no; rel=me",
        "</x>; rev=me",
        "</x; rel=me",
        "/x; rel=me",
        "nonsense, </x>; rel=me",
        "</x>; rel=me; anchor=\"/other\"",
        "<http://[>; rel=me",
      })
  void whatIsNoSuchLinkIsNotFound(String header) {
    assertThat(read(header).links("me")).isEmpty();
  }

  @Test
  @DisplayName("B21 of a header that is a list of links, the first are read")
  void aHeaderIsNotReadWithoutEnd() {
    var base = URI.create("https://alice.example/");

    assertThat(LinkHeader.parse("<x>; rel=me,".repeat(700), base)).hasSize(50);
  }

  @Test
  @DisplayName("B21 no header breaks the parser")
  void anythingCanBeRead() {
    var random = new Random(7);
    var alphabet = "<>;,\"\\= \trelm/:é";
    for (var round = 0; round < 20_000; round++) {
      var header = new StringBuilder();
      random
          .ints(random.nextInt(40), 0, alphabet.length())
          .forEach(each -> header.append(alphabet.charAt(each)));

      assertThat(read(header.toString()).links("me")).allMatch(URI::isAbsolute);
    }
  }

  private static Html read(String header) {
    return new Html(LinkHeader.parse(header, BASE), Optional.empty(), Optional.empty());
  }
}
