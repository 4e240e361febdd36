package org.candour.query.view.feed;

import java.nio.ByteBuffer;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerEntryBytes;
import org.candour.query.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dead letter as the index of its entry, nothing more: the entry itself stands in the
 * ledger for good, and is read again, by the code of the day, when the letter is tried again.
 */
final class DeadLetterSerializer implements Serializer {

  private static final String ENTRY = "entry";
  private static final String META_DATA = MetaData.class.getName();

  private final LedgerReader reader;
  private final Converter converter = new ChainingConverter();

  DeadLetterSerializer(LedgerReader reader) {
    this.reader = reader;
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    byte[] data =
        switch (object) {
          case LedgerEntry entry -> ByteBuffer.allocate(Long.BYTES).putLong(entry.index()).array();
          case MetaData nothing -> new byte[0];
          case null, default ->
              throw new IllegalArgumentException("Not part of a dead letter: " + object);
        };
    String type = object instanceof LedgerEntry ? ENTRY : META_DATA;
    return new SimpleSerializedObject<>(
        representation.cast(data), representation, new SimpleSerializedType(type, null));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return representation == byte[].class;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    if (!serialized.getType().getName().equals(ENTRY)) {
      return (T) MetaData.emptyInstance();
    }
    long index = ByteBuffer.wrap((byte[]) serialized.getData()).getLong();
    return (T) reader.entry(index).map(LedgerEntryBytes::recorded).orElseThrow();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class classForType(SerializedType type) {
    return type.getName().equals(ENTRY) ? LedgerEntry.class : MetaData.class;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(@Nullable Class type) {
    return new SimpleSerializedType(type == LedgerEntry.class ? ENTRY : META_DATA, null);
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
