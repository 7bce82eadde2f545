@ try.S - saves and restores the registers of a region that catches.
@
@ Entry points: demitasse_try_enter, demitasse_try_resume; from the main context.
@ The frame (struct demitasse_try_frame, 44 bytes): previous, r4-r11, sp, lr. These are the
@ registers that a callee preserves (AAPCS32, section 6.1.1); there is no FPU state to keep.

    .syntax unified
    .cpu cortex-m4
    .thumb

@ int demitasse_try_enter(struct demitasse_try_frame *frame)
@
@ in:      r0 = frame
@ out:     r0 = 0; frame linked and filled, demitasse_try_top = frame
@ changes: r1, r2, r12, flags
    .section .text.demitasse_try_enter, "ax", %progbits
    .global demitasse_try_enter
    .type demitasse_try_enter, %function
    .thumb_func
demitasse_try_enter:
    ldr r1, =demitasse_try_top      @ r1 = &demitasse_try_top
    ldr r2, [r1]                    @ r2 = the region around this one, or NULL
    str r0, [r1]                    @ this region is the innermost now
    str r2, [r0], #4                @ frame->previous = r2; r0 = frame->registers
    mov r12, sp                     @ STM cannot store sp itself
    stmia r0, {r4-r11, r12, lr}     @ frame->registers = r4-r11, sp, lr
    movs r0, #0                     @ the first return
    bx lr                           @ into the region
    .ltorg
    .size demitasse_try_enter, . - demitasse_try_enter

@ _Noreturn void demitasse_try_resume(struct demitasse_try_frame *frame)
@
@ in:      r0 = frame, filled by demitasse_try_enter in a function that has not returned
@ out:     r0 = 1; r4-r11, sp as at that call, which returns again
@ changes: r12, lr, flags
    .section .text.demitasse_try_resume, "ax", %progbits
    .global demitasse_try_resume
    .type demitasse_try_resume, %function
    .thumb_func
demitasse_try_resume:
    adds r0, #4                     @ r0 = frame->registers
    ldmia r0, {r4-r11, r12, lr}     @ r12 = sp, lr = the address after the call
    mov sp, r12                     @ drops the stack of all that was called since
    movs r0, #1                     @ the second return
    bx lr                           @ to the handler
    .size demitasse_try_resume, . - demitasse_try_resume
