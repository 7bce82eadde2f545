/*
 * main.cc - cpp-hello: classes, virtual functions and static objects in a process.
 */
#include "demitasse/app.h"

namespace {

class Shape {
 public:
  virtual uint32_t area() const = 0;
  virtual const char *name() const = 0;

  void print() const {
    printf("cpp-hello: %s of area %lu\r\n", name(), static_cast<unsigned long>(area()));
  }

 protected:
  ~Shape() = default;
};

class Square final : public Shape {
 public:
  explicit Square(uint32_t side) : side_(side) {}
  uint32_t area() const override { return side_ * side_; }
  const char *name() const override { return "square"; }

 private:
  uint32_t side_;
};

class Rectangle final : public Shape {
 public:
  Rectangle(uint32_t width, uint32_t height) : width_(width), height_(height) {}
  uint32_t area() const override { return width_ * height_; }
  const char *name() const override { return "rectangle"; }

 private:
  uint32_t width_;
  uint32_t height_;
};

/* Its constructor has an effect, so it must run before main. */
class Greeting {
 public:
  Greeting() : ticks_(alarm_counter()) { is_constructed = true; }
  static bool is_constructed;

 private:
  uint32_t ticks_;
};

bool Greeting::is_constructed = false;
Greeting greeting;
Square square(5);

}  // namespace

int main() {
  printf("cpp-hello: constructors %s\r\n", Greeting::is_constructed ? "ran" : "DID NOT RUN");
  square.print();
  Rectangle *rectangle = new Rectangle(3, 4);
  if (rectangle == nullptr) {
    return STATUS_NO_MEMORY;
  }
  rectangle->print();
  delete rectangle;
  return STATUS_OK;
}
