package gondulf.neighbourhood;

import gondulf.neighbourhood.mail.Mail;
import gondulf.neighbourhood.site.View;
import io.jstach.jstache.JStache;
import java.util.List;

/// All mail that came, the newest first.
@JStache
record MailboxPage(List<Mail> mails) implements View {}
