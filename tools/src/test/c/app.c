/* An app with what the packer has to carry: pointers in data, zeroed data, state in flash. */
int target = 7;
int *pointer_to_ram = &target;
int zeros[25];
extern const char message[];
const char *pointer_to_flash = message;
__attribute__((section(".rodata"))) const char message[] = "hello";

/* Flash that the app writes itself; one section, so one region. */
__attribute__((section(".app_state"))) const unsigned char app_state[64] = {0x5A, 0xA5};

int main(void);
int main(void) { return *pointer_to_ram + zeros[3] + *pointer_to_flash; }

__attribute__((section(".start"))) void _start(void) { main(); }
