package org.candour.broken.crowded;

/** One file with twenty types too many, each of them on its own. */
final class Crowd {
  private Crowd() {}
}

final class Crowd1 {
  private Crowd1() {}
}

final class Crowd2 {
  private Crowd2() {}
}

final class Crowd3 {
  private Crowd3() {}
}

final class Crowd4 {
  private Crowd4() {}
}

final class Crowd5 {
  private Crowd5() {}
}

final class Crowd6 {
  private Crowd6() {}
}

final class Crowd7 {
  private Crowd7() {}
}

final class Crowd8 {
  private Crowd8() {}
}

final class Crowd9 {
  private Crowd9() {}
}

final class Crowd10 {
  private Crowd10() {}
}

final class Crowd11 {
  private Crowd11() {}
}

final class Crowd12 {
  private Crowd12() {}
}

final class Crowd13 {
  private Crowd13() {}
}

final class Crowd14 {
  private Crowd14() {}
}

final class Crowd15 {
  private Crowd15() {}
}

final class Crowd16 {
  private Crowd16() {}
}

final class Crowd17 {
  private Crowd17() {}
}

final class Crowd18 {
  private Crowd18() {}
}

final class Crowd19 {
  private Crowd19() {}
}

final class Crowd20 {
  private Crowd20() {}
}
