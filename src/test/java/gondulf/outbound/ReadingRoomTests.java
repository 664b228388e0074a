package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.outbound.ReadingRoom.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadingRoomTests {

  private static final int MOST = 1024 * 1024 + 1;

  private final ReadingRoom room = new ReadingRoom();

  @Test
  @DisplayName("A22 few long pages are kept at the same moment, and short ones always")
  void fewLongPagesAreKept() throws IOException {
    var long4 = new ArrayList<Place>();
    for (var i = 0; i < 4; i++) {
      long4.add(room.enter());
      assertThat(read(long4.getLast(), 100_000)).hasSize(100_000);
    }

    try (var fifth = room.enter();
        var small = room.enter()) {
      assertThatExceptionOfType(NoRoomException.class).isThrownBy(() -> read(fifth, 100_000));
      assertThat(read(small, 30_000)).hasSize(30_000);
    }
    long4.getFirst().close();
    try (var next = room.enter()) {
      assertThat(read(next, MOST + 10)).hasSize(MOST);
    }
    long4.subList(1, 4).forEach(Place::close);
  }

  @Test
  @DisplayName("A22 one page is understood after the other")
  void oneIsUnderstoodAfterTheOther() throws InterruptedException, ExecutionException {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var readers =
          IntStream.range(0, 20)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    try (var place = room.enter()) {
                      return place.understand(() -> understand(atOnce, most));
                    }
                  }))
              .toList();
      for (var each : readers) {
        each.get();
      }
    }

    assertThat(most).hasValue(1);
  }

  private static int understand(AtomicInteger atOnce, AtomicInteger most) {
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    LockSupport.parkNanos(1_000_000);
    return atOnce.decrementAndGet();
  }

  private static byte[] read(Place place, int length) throws IOException {
    return place.read(new ByteArrayInputStream(new byte[length]), MOST);
  }
}
