package org.candour.ops.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic of one partition, whose order is the ledger's. Its last record says how far it is; the
 * relay remembers nothing.
 */
final class Topic implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long FURTHEST_BACK = 10_000;

  private final String name;
  private final TopicPartition partition;
  private final KafkaSettings settings;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  Topic(String name, KafkaSettings settings) {
    this.name = name;
    this.partition = new TopicPartition(name, 0);
    this.settings = settings;
  }

  /**
   * How far the topic is.
   *
   * @param index of the last entry in it; -1 for none
   * @param source the log that it is of; null while it is empty
   */
  record End(long index, @Nullable String source) {}

  /**
   * Reads the end of the partition.
   *
   * @param ifEmpty the entry after which an empty topic begins; -1 for the ledger's beginning
   * @throws AwayException if the broker cannot be reached
   * @throws CannotRelayException if the topic is not one for the relay
   */
  End end(long ifEmpty) throws AwayException, InterruptedException {
    requireOnePartition();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            settings.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(Set.of(partition));
      long begins = consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
      long ends = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
      for (long back = 1; back <= FURTHEST_BACK && begins < ends; back *= 10) {
        ConsumerRecord<byte[], byte[]> last = last(consumer, Math.max(begins, ends - back), ends);
        if (last != null) {
          return new End(index(last), header(last, FeedEvent.SOURCE));
        }
      }
      return empty(ends, ifEmpty);
    } catch (KafkaException e) {
      throw failed(e);
    }
  }

  private End empty(long ends, long ifEmpty) {
    if (ends > 0 && ifEmpty < 0) {
      throw new CannotRelayException(
          ("What was in the topic %s has been deleted, so it does not say where to go on. Keep its"
                  + " records for ever (retention.ms=-1, retention.bytes=-1), and say where to go on"
                  + " this time with --after INDEX")
              .formatted(name));
    }
    return new End(ifEmpty, null);
  }

  private @Nullable ConsumerRecord<byte[], byte[]> last(
      KafkaConsumer<byte[], byte[]> consumer, long from, long ends) throws AwayException {
    consumer.seek(partition, from);
    ConsumerRecord<byte[], byte[]> last = null;
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition) < ends) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
        last = each;
      }
      if (System.nanoTime() > until) {
        throw new AwayException("The end of the topic " + name + " cannot be read", PATIENCE);
      }
    }
    return last;
  }

  private long index(ConsumerRecord<byte[], byte[]> last) {
    String index = header(last, FeedEvent.INDEX);
    if (index == null || !index.matches("[0-9]{1,18}") || header(last, FeedEvent.SOURCE) == null) {
      throw new CannotRelayException(
          ("The topic %s holds at offset %d what no relay put there; give the relay a topic of its"
                  + " own")
              .formatted(name, last.offset()));
    }
    return Long.parseLong(index);
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> of, String attribute) {
    Header header = of.headers().lastHeader(EventRecord.PREFIX + attribute);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private void requireOnePartition() throws AwayException, InterruptedException {
    try (Admin admin = Admin.create(settings.admin())) {
      Map<String, TopicDescription> described =
          admin.describeTopics(Set.of(name)).allTopicNames().get();
      int partitions = Objects.requireNonNull(described.get(name)).partitions().size();
      if (partitions != 1) {
        throw new CannotRelayException(
            ("The topic %s has %d partitions, and only one keeps the ledger’s order; give the relay a"
                    + " topic with one")
                .formatted(name, partitions));
      }
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (KafkaException e) {
      throw failed(e);
    }
  }

  /**
   * Puts entries behind the last; all of them are there when this returns.
   *
   * @param last the index of the entry before them
   * @throws AwayException if it is not certain that all are; then the end says how many
   */
  void put(List<FeedEvent> events, long last) throws AwayException, InterruptedException {
    KafkaProducer<byte[], byte[]> to = producer();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    long before = last;
    try {
      for (FeedEvent event : events) {
        Future<RecordMetadata> put = to.send(record(event, event.index() - before - 1));
        if (put.isDone()) {
          // A broker that is away fails a record only after max.block.ms: the first is enough.
          put.get();
        }
        sent.add(put);
        before = event.index();
      }
      to.flush();
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (ExecutionException e) {
      abandon();
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (KafkaException | IllegalStateException e) {
      abandon();
      throw failed(e);
    }
  }

  private ProducerRecord<byte[], byte[]> record(FeedEvent event, long gap) {
    return EventRecord.of(partition, event, gap);
  }

  private KafkaProducer<byte[], byte[]> producer() throws AwayException {
    if (producer == null) {
      try {
        producer =
            new KafkaProducer<>(
                settings.producer(), new ByteArraySerializer(), new ByteArraySerializer());
      } catch (KafkaException e) {
        throw failed(e);
      }
    }
    return producer;
  }

  /** What is not there yet is given up, so that it does not come behind what is put next. */
  private void abandon() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  private AwayException failed(Throwable e) {
    if (e instanceof UnknownTopicOrPartitionException || e instanceof InvalidTopicException) {
      throw new CannotRelayException(
          ("There is no topic %s; make it with one partition: kafka-topics.sh --create --topic %s"
                  + " --partitions 1 --config retention.ms=-1 --bootstrap-server …")
              .formatted(name, name),
          e);
    }
    if (e instanceof AuthenticationException || e instanceof AuthorizationException) {
      throw new CannotRelayException(
          "The broker refuses the relay: %s. Give it the right to describe, read and write the topic %s"
              .formatted(e.getMessage(), name),
          e);
    }
    if (e instanceof RecordTooLargeException) {
      throw new CannotRelayException(
          "The broker takes no record of this size; raise max.message.bytes of the topic " + name,
          e);
    }
    return new AwayException("The broker cannot be reached", e);
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(PATIENCE);
    }
  }
}
