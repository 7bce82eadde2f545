/* The tiny program that the bootloader starts: it proves where it runs, and with which state. */
#include "board.h"

int main(void)
{
    clock_osc0();
    console_start(16000000);
    check_equal("VTOR", R(0xE000ED08), 0x10000);
    check_equal("first app word", R(0x30000), 0x12FC0002);
    print("second program runs\n");
    console_flush();
    for (;;) {
        wfi();
    }
}
