package gondulf.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps letters instead of sending them, and answers as it is told to.
public final class FakeMailer implements Mailer {

  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private volatile Sent answer = new Sent.Delivered();
  private volatile boolean on = true;

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public Sent send(Letter letter) {
    letters.add(letter);
    return answer;
  }

  public void answerWith(Sent answer) {
    this.answer = answer;
  }

  public void turnOff() {
    on = false;
  }

  public List<Letter> letters() {
    return List.copyOf(letters);
  }

  public Letter last() {
    return letters.getLast();
  }
}
