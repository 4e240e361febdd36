package org.candour.events.commissioning;

/** The notices of the Procurement Act 2023, by their numbers. */
public enum NoticeType {
  UK1,
  UK2,
  UK3,
  UK4,
  UK5,
  UK6,
  UK7,
  UK8,
  UK9,
  UK10,
  UK11,
  UK12,
  UK13,
  UK14,
  UK15,
  UK16,
  UK17
}
