package gondulf.setup;

import gondulf.mail.MailAddress;
import gondulf.ownership.MailLinks;
import gondulf.ownership.Way;
import gondulf.setup.Fact.Label;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether the page gives the one mail address to which a code may go.
record MailCheck(Server server) implements Judge {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?i)you@.*|.*@(.*\\.)?example\\.(com|org|net)");

  @Override
  public Optional<Finding> judge(Examination found) {
    if (server.policy().obstacle(Way.MAIL).isPresent()) {
      return Optional.of(Finding.of(Symptom.MAIL_NOT_ASKED));
    }
    return found
        .page()
        .html()
        .map(html -> judge(found, new MailLinks(html)).lookedAt(found.page().url()));
  }

  private Finding judge(Examination found, MailLinks links) {
    var usable = links.theOne();
    if (usable.isPresent()) {
      return judge(found, usable.orElseThrow());
    }
    var withoutMail = server.policy().ways(found.me(), Optional.empty());
    return Finding.of(symptom(found, links))
        .remarkIf(server.policy().isSatisfiedBy(withoutMail))
        .lookedFor("rel=\"me\", mailto:")
        .paste(server.mailLink(found.me()));
  }

  /// A code would go to whoever has the address of the example.
  private Finding judge(Examination found, MailAddress usable) {
    var isExample = EXAMPLE.matcher(usable.text()).matches();
    var finding = Finding.of(isExample ? Symptom.MAIL_EXAMPLE : Symptom.MAIL_USABLE);
    return (isExample ? finding.paste(server.mailLink(found.me())) : finding)
        .fact(Label.MAIL, usable.masked());
  }

  private static Symptom symptom(Examination found, MailLinks links) {
    if (links.all().size() > 1 || links.hrefs().stream().anyMatch(each -> each.contains(","))) {
      return Symptom.MAIL_SEVERAL;
    }
    if (!links.hrefs().isEmpty()) {
      return links.hrefs().stream().anyMatch(each -> each.contains("?"))
          ? Symptom.MAIL_WITH_QUERY
          : Symptom.MAIL_MALFORMED;
    }
    var source = new PageSource(found.page().source());
    if (source.has("mailto:")) {
      return Symptom.MAIL_WITHOUT_REL;
    }
    return source.matches(addressAt(found.me().host()))
            || source.matches(addressAt(Hosts.bare(found.me().host())))
        ? Symptom.MAIL_AS_WORDS
        : Symptom.MAIL_MISSING;
  }

  private static Pattern addressAt(String host) {
    return Pattern.compile("(?i)[a-z0-9.+_-]@" + Pattern.quote(host) + "(?![a-z0-9-])");
  }
}
