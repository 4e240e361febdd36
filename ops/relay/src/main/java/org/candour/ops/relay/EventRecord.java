package org.candour.ops.relay;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * An entry as a record: the Kafka binding of CloudEvents 1.0 in binary mode. The value is the data,
 * each attribute a header.
 */
final class EventRecord {

  /** What an attribute's header begins with. */
  static final String PREFIX = "ce_";

  private static final String CONTENT_TYPE = "content-type";

  private EventRecord() {}

  /**
   * A record. Its key is the entry's index, so that a topic that is compacted loses what stands
   * there twice and nothing else.
   *
   * @param gap how many entries between it and the record before it the relay may not read
   */
  static ProducerRecord<byte[], byte[]> of(TopicPartition to, FeedEvent event, long gap) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            to.topic(), to.partition(), bytes(Long.toString(event.index())), bytes(event.data()));
    new TreeMap<>(event.attributes())
        .forEach((name, value) -> record.headers().add(header(name), bytes(value)));
    record.headers().remove(PREFIX + FeedEvent.GAP);
    record.headers().add(PREFIX + FeedEvent.GAP, bytes(Long.toString(gap)));
    return record;
  }

  private static String header(String attribute) {
    return attribute.equals(FeedEvent.CONTENT_TYPE) ? CONTENT_TYPE : PREFIX + attribute;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
